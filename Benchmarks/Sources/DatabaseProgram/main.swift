import GRDB

let queue = try DatabaseQueue()
print(try queue.read { try Int.fetchOne($0, sql: "SELECT 1") ?? 0 })
