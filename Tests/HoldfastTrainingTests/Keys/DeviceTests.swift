import HoldfastModel
import HoldfastTestSupport
import HoldfastTraining
import Testing

@Suite("What an unstable plank is done on")
struct DeviceTests {
  private func recorded(_ drill: Drill) -> [Device?] { drill.session.done.map(\.device) }

  @Test(
    "the device stands wherever the plank is named",
    arguments: zip(
      [Device.bosu, .ball, nil], ["Unstable plank on a Bosu", "Unstable plank on a ball", "Unstable plank"]))
  func named(device: Device?, name: String) {
    var drill = Drill(unstablePlanks(on: device))
    #expect(drill.screen.title == name)
    #expect(
      drill.screen.announcement == "\(name), set 1 of 2: 20 s. Enter begins, d changes the device.")
    drill.type("\n")
    #expect(drill.screen.title == name && drill.screen.announcement == "Get ready: \(name), set 1 of 2: 20 s.")
    drill.pass(5_000)
    #expect(drill.screen.title == name)
    drill.type("\n", after: 9_000)
    #expect(drill.screen.title == name)
    drill.type("\n\n\n")
    #expect(drill.screen.position == "next: \(name), set 2 of 2")
    drill.type("x")
    #expect(drill.screen.lines.first?.text == "\(name) ends here.")
    #expect(recorded(drill) == [device])
  }

  @Test("before a set d goes from the Bosu to the ball, to none and back, and what is done is recorded so")
  func change() {
    var drill = Drill(unstablePlanks(3), clams(), ready: 0)
    drill.type("d")
    #expect(drill.screen.title == "Unstable plank on a ball")
    #expect(drill.screen.notice == "It is recorded as done on a ball.")
    drill.type("\n")
    drill.type("\n", after: 9_000)
    drill.type("\n\n\n")
    #expect(drill.screen.position == "next: Unstable plank on a ball, set 2 of 3")
    drill.type("d")
    #expect(drill.screen.position == "next: Unstable plank, set 2 of 3")
    #expect(drill.screen.notice == "It is recorded without a device.")
    drill.type("\n")
    drill.type("\n", after: 9_000)
    drill.type("\n\n\nd\n")
    drill.type("\n", after: 9_000)
    #expect(recorded(drill) == [.ball, nil, .bosu])
  }

  @Test("in the countdown d changes the device, and the countdown goes on")
  func ready() {
    var drill = Drill(unstablePlanks())
    drill.type("\n")
    drill.type("d", after: 2_000)
    #expect(drill.screen.title == "Unstable plank on a ball")
    #expect(drill.screen.clock == .init(seconds: 3, kind: .ready, isCueing: true))
  }

  @Test("any other exercise has no such key")
  func others() {
    var drill = Drill(planks())
    #expect(!drill.screen.keys.contains { $0.key == "d" })
    drill.type("d")
    #expect(drill.screen.notice == "Enter begins, s skips, b goes back, q ends.")
    let unstable = Drill(unstablePlanks())
    #expect(unstable.screen.keys.contains(.init("d", "device")))
  }
}
