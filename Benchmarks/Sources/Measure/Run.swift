#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What one run of a program cost, by the operating system's own account.
struct Cost {
  /// Seconds from start to end.
  var wall: Double
  /// Seconds of processor time, in user and system together.
  var cpu: Double
  /// The most memory that it held at once, in MiB.
  var peakMemory: Double
}

/// A program with its arguments, run as a whole process with its output thrown away.
struct Program {
  var name: String
  var words: [String]
  /// A file that is read as standard input.
  var input: String?
  /// What has to be done before each run and is not measured.
  var prepare: () -> Void = {}

  /// Runs it once. Ends the measurement when it fails: a figure of a failed run would be worth nothing.
  func run() -> Cost {
    prepare()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let start = now()
    guard posix_spawnp(&process, words[0], &actions, nil, &arguments, environ) == 0 else {
      fail("can't start \(words.joined(separator: " "))")
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process else { fail("lost \(words[0])") }
    let wall = now() - start
    guard status == 0 else { fail("\(words.joined(separator: " ")) ended with status \(status)") }
    let cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime)
    #if os(macOS)
      let peak = Double(usage.ru_maxrss) / 1_048_576
    #else
      let peak = Double(usage.ru_maxrss) / 1024
    #endif
    return Cost(wall: wall, cpu: cpu, peakMemory: peak)
  }

  private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}

/// Ends the measurement with a reason.
func fail(_ reason: String) -> Never {
  let words = "measure: \(reason)\n"
  _ = words.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  exit(1)
}
