/// How high the charts of reports are on a sheet, each drawn once, however often is asked.
final class ChartHeights {
  private var known: [ChartSheet: [ReportDocument.Block: Tenths]] = [:]

  /// The height of the picture of a chart; 0 for a block that is none.
  func height(of block: ReportDocument.Block, on sheet: ChartSheet) -> Tenths {
    if let height = known[sheet]?[block] { return height }
    let height = block.pictureHeight(on: sheet)
    known[sheet, default: [:]][block] = height
    return height
  }
}
