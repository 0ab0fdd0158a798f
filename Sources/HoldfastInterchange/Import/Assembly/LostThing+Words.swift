extension LostThing {
  /// What is not kept or was assumed, of so many sets.
  func words(_ count: Int) -> String {
    switch self {
    case .distance: "\(counted(count, "set")) with a distance: the log has no distances. Their time is kept."
    case .assistance: "\(counted(count, "set")) with help by a band or a machine: the log keeps them without a weight."
    case .longSession: "\(counted(count, "set")) of workouts longer than a day: the length was left out."
    case .unit:
      "\(counted(count, "set")) with a weight and an empty cell for its unit: taken as kg; for pounds: --weight-unit lb"
    case .multiplier: "\(counted(count, "set")) with a multiplier: the weight is kept as it stands in the file."
    }
  }
}
