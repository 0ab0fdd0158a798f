extension LabParameterRow {
  static let whoTheyAre: [LabParameterRow] = [
    LabParameterRow(
      .share, "share", "how many of a mixed group are of this kind", "of 1", 0.40, noisy: 0.20, fragile: 0.15,
      stoic: 0.15, fastHealer: 0.10, source: "assumed: nobody knows the shares")
  ]

  static let hold: [LabParameterRow] = [
    LabParameterRow(
      .toeHoldMean, "toe_hold_mean", "longest clean hold on the toes at the start, lognormal: its mean", "s", 28.3,
      source: "Schellenberg 2007: people with chronic low back pain"),
    LabParameterRow(
      .toeHoldSD, "toe_hold_sd", "the same: its standard deviation between lifters", "s", 26.8,
      source: "Schellenberg 2007: people with chronic low back pain"),
    LabParameterRow(
      .healthyHoldMean, "healthy_hold_mean", "what the hold grows towards, lognormal: its mean", "s", 72.5,
      source:
        "Schellenberg 2007: controls without back pain. That training leads there, and that who held longer at the "
        + "start also does in the end, is assumed"),
    LabParameterRow(
      .healthyHoldSD, "healthy_hold_sd", "the same: its standard deviation between lifters", "s", 32.6,
      source: "Schellenberg 2007: controls without back pain"),
    LabParameterRow(
      .kneeDemand, "knee_demand", "what a second of knee plank asks, in seconds of toe plank", "s", 0.6,
      source: "assumed: muscle activity gives the order (less than on the toes), not the size"),
    LabParameterRow(
      .unstableDemand, "unstable_demand", "what a second of unstable plank asks, in seconds of toe plank", "s", 1.8,
      source: "assumed: muscle activity gives the order (Lehman 2005; Snarr and Esco 2014), not the size"),
    LabParameterRow(
      .holdGain, "hold_gain", "the part of the missing hold that a session at full effort adds", "of 1", 0.08,
      source: "assumed: 21 sessions in 7 weeks, about the length of trials of stabilisation training, at 0.8 of full "
        + "effort, then close three quarters of the gap"),
    LabParameterRow(
      .holdLossFrom, "hold_loss_from", "days without planks after which the hold shrinks", "days", 14,
      source: "CSCCa and NSCA 2019: after two weeks off a transition period"),
    LabParameterRow(
      .holdLoss, "hold_loss", "the part of what was won that is lost each further day", "of 1 a day", 0.01,
      source: "assumed: strength falls the longer training stops (Bosquet 2013); the size is a guess"),
    LabParameterRow(
      .holdDaySD, "hold_day_sd", "how the hold varies from day to day: standard deviation of its logarithm", "log",
      0.21,
      source:
        "computed from the SD of 32.6 s of controls (Schellenberg 2007) and a reliability of .78: an error of 15.3 s "
        + "at a mean of 72.5 s"),
    LabParameterRow(
      .setFatigue, "set_fatigue", "what is left of the hold with each further set", "of 1", 0.92,
      source: "assumed: with 60 s of rest"),
    LabParameterRow(
      .painHoldLossFrom, "pain_hold_loss_from", "pain above which the hold is shorter", "of 10", 3, source: "assumed"),
    LabParameterRow(
      .painHoldLoss, "pain_hold_loss", "the part of the hold lost with each point of pain above that", "of 1", 0.08,
      source: "assumed: pain inhibits muscles; the size is a guess"),
  ]

  static let tolerance: [LabParameterRow] = [
    LabParameterRow(
      .toleranceMedian, "tolerance_median", "the load that the back bears in a session at the start, lognormal: median",
      "s of toe plank", 80, fragile: 55,
      source: "assumed: one and a half times a full session of knee planks (3 x 30 s); a fragile back just bears one"),
    LabParameterRow(
      .toleranceSD, "tolerance_sd", "the same: standard deviation of its logarithm between lifters", "log", 0.5,
      source: "assumed: two in three lie within a factor of 1.65"),
    LabParameterRow(
      .healedFactor, "healed_factor", "how many times that a healed back bears", "times", 3,
      source: "assumed: a healed back of the median lifter bears nearly two full sessions of toe planks (3 x 45 s)"),
    LabParameterRow(
      .healing, "healing", "the part of what is missing that heals each day", "of 1 a day", 0.019, noisy: 0.010,
      fragile: 0.010, fastHealer: 0.038,
      source: "da C. Menezes Costa 2012: mean pain falls from 52 to 23 of 100 in 6 weeks (acute), from 51 to 33 "
        + "(persistent: noisy, fragile). That the back heals like its pain is assumed, and so is twice as fast"),
    LabParameterRow(
      .toleranceGain, "tolerance_gain", "the part of what is missing that a session adds whose load is just borne",
      "of 1", 0.02, source: "assumed: three such sessions a week do about half as much as healing"),
    LabParameterRow(
      .toleranceDaySD, "tolerance_day_sd", "how what the back bears varies from day to day: SD of its logarithm", "log",
      0.15, source: "assumed: sleep, sitting, the rest of the day"),
    LabParameterRow(
      .overloadSetback, "overload_setback", "the part of what the back bears that an overload takes", "of 1", 0.15,
      fragile: 0.25, source: "assumed"),
  ]
}
