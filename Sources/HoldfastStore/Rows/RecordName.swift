internal import HoldfastModel

/// In this module a record is the Model's; GRDB has a class of that name.
typealias Record = HoldfastModel.Record
