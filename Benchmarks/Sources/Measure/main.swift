#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Measures Holdfast's budgets side by side with their peers. Started by Benchmarks/run.
//
//   Measure HOLDFAST PROGRAMS SCHEMA FOLDER [PAIRS]

guard CommandLine.arguments.count >= 5 else { fail("usage: Measure HOLDFAST PROGRAMS SCHEMA FOLDER [PAIRS]") }
let holdfast = CommandLine.arguments[1]
let programs = CommandLine.arguments[2]
let schema = CommandLine.arguments[3]
let folder = CommandLine.arguments[4]
let pairs = CommandLine.arguments.count > 5 ? max(3, Int(CommandLine.arguments[5]) ?? 15) : 15

let budgets = Budgets(holdfast: holdfast, programs: programs, schema: schema, folder: folder, pairs: pairs)
exit(budgets.measure() ? 0 : 1)
