import HoldfastModel
import Testing

/// The problem that `body` throws; a failure, and an empty problem, when it throws none.
func problem(
  sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> some Any
) -> Problem {
  do {
    let value = try body()
    Issue.record("nothing was thrown, but \(value) returned", sourceLocation: sourceLocation)
  } catch let problem as Problem {
    return problem
  } catch let problems as Problems {
    if let first = problems.all.first { return problem1(first, problems, sourceLocation) }
  } catch {
    Issue.record("\(error) is no Problem", sourceLocation: sourceLocation)
  }
  return Problem(.usage, "")
}

private func problem1(_ first: Problem, _ problems: Problems, _ sourceLocation: SourceLocation) -> Problem {
  if problems.all.count > 1 { Issue.record("more than one: \(problems.all)", sourceLocation: sourceLocation) }
  return first
}

/// All problems that `body` throws.
func problems(sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> some Any) -> [Problem] {
  do {
    let value = try body()
    Issue.record("nothing was thrown, but \(value) returned", sourceLocation: sourceLocation)
  } catch let problems as Problems {
    return problems.all
  } catch {
    Issue.record("\(error) is no list of problems", sourceLocation: sourceLocation)
  }
  return []
}

extension Problem {
  /// The line with the place marked: `plank 1️⃣foo2️⃣`.
  var marked: String {
    guard case .text(let line, _, let column, let length) = place else { return "no place" }
    let characters = Array(line)
    let start = min(max(column - 1, 0), characters.count)
    let end = min(start + length, characters.count)
    return String(characters[..<start]) + "1️⃣" + String(characters[start..<end]) + "2️⃣" + String(characters[end...])
  }

  /// The place within a file's structure with its line and column: `records[0].day 2:10`.
  var path: String {
    guard case .path(let path, let line, let column) = place else { return "no path" }
    return "\(path) \(line):\(column)"
  }
}
