import Foundation
import Testing

@testable import HoldfastReports

/// The contrast of WCAG 2.2, computed from the colours themselves.
struct PaletteTests {
  static let palettes = [("light", Palette.light), ("dark", Palette.dark)]

  @Test("text stands out by 4.5 from the ground, from boxes and from bands", arguments: palettes.map(\.0))
  func text(_ name: String) throws {
    let palette = try #require(Self.palettes.first { $0.0 == name }).1
    for text in [palette.ink, palette.soft, palette.good, palette.attention, palette.danger] {
      #expect(contrast(text, palette.paper) >= 4.5)
      #expect(contrast(text, palette.box) >= 4.5)
    }
    for band in palette.levels { #expect(contrast(palette.ink, band) >= 4.5) }
    // The letter on the mark of a stop.
    #expect(contrast(palette.paper, palette.danger) >= 4.5)
  }

  @Test("marks and axes stand out by 3 from the ground", arguments: palettes.map(\.0))
  func marks(_ name: String) throws {
    let palette = try #require(Self.palettes.first { $0.0 == name }).1
    for mark in palette.series + [palette.axis] {
      #expect(contrast(mark, palette.paper) >= 3)
      #expect(contrast(mark, palette.box) >= 3)
    }
    #expect(palette.series.count == DayChart.Look.allCases.count)
  }

  /// WCAG 2.2, "contrast ratio" and "relative luminance".
  private func contrast(_ one: Palette.Colour, _ other: Palette.Colour) -> Double {
    let (first, second) = (luminance(one), luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private func luminance(_ colour: Palette.Colour) -> Double {
    func part(_ shift: UInt32) -> Double {
      let value = Double((colour >> shift) & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
  }
}
