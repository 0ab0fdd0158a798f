// The least that a Swift program does: what every start is measured against.
print("empty")
