extension LabParameterRow {
  static let pain: [LabParameterRow] = [
    LabParameterRow(
      .painMean, "pain_mean", "pain on an ordinary morning at the start, normal, cut off at 0 and 3.4: mean", "of 10",
      1.5, source: "assumed: the rules are made for a usual morning pain of 0 to 3"),
    LabParameterRow(
      .painSD, "pain_sd", "the same: standard deviation between lifters", "points", 1, source: "assumed"),
    LabParameterRow(
      .painLeft, "pain_left", "the part of it that stays when the back has healed", "of 1", 0.25, noisy: 0.5,
      fragile: 0.5,
      source: "da C. Menezes Costa 2012: 12 of 52 are left after 26 weeks (acute), 26 of 51 (persistent)"),
    LabParameterRow(
      .painDaySD, "pain_day_sd", "how pain varies from day to day: standard deviation", "points", 0.8, noisy: 1.6,
      source:
        "assumed: with the error of a score and the flares about 1 in 17 mornings is then scored 2 points above the "
        + "lifter's average, noisy 1 in 10; daily reports have about 1 in 10, from people with more pain than these"),
    LabParameterRow(
      .painMemory, "pain_memory", "how much of that variation is still there the next day", "of 1", 0.5,
      source: "assumed"),
    LabParameterRow(
      .exertionPain, "exertion_pain", "pain that a session adds when its load is just borne; in proportion below",
      "points", 1, source: "assumed"),
    LabParameterRow(
      .overloadPain, "overload_pain", "pain that it adds for each further such load above that", "points", 4,
      source: "assumed: half as much again as the back bears hurts by 3.5 points more"),
    LabParameterRow(
      .flareChance, "flare_chance", "chance that a flare begins, whatever the training", "of 1 a day", 0.015,
      noisy: 0.03, source: "assumed: one in two months; noisy: one in each"),
    LabParameterRow(
      .flareSize, "flare_size", "what it adds on its first day, on average", "points", 2.5,
      source: "assumed: a flare is often defined as 2 points or more above the average"),
    LabParameterRow(
      .flareFading, "flare_fading", "what is left of any flare the next day", "of 1", 0.65, source: "assumed"),
    LabParameterRow(
      .overloadFlare, "overload_flare", "the flare from the day after an overload: what it adds at least", "points", 2,
      fragile: 3, source: "assumed"),
    LabParameterRow(
      .overloadFlareExcess, "overload_flare_excess", "what it adds further for each load that is above what is borne",
      "points", 3, source: "assumed"),
    LabParameterRow(
      .tooPainful, "too_painful", "pain from which on nobody trains, or goes on, whatever the rule says", "of 10", 6,
      stoic: 8, source: "assumed: more than 5 is not acceptable in the pain-monitoring model (Thomee 1997)"),
  ]

  static let said: [LabParameterRow] = [
    LabParameterRow(
      .scoreError, "score_error", "how far a score lies from the pain: standard deviation", "points", 1.02,
      source: "Childs 2005: standard error of measurement"),
    LabParameterRow(
      .reportBias, "report_bias", "what is added to every score", "points", 0, fragile: 0.5, stoic: -1.5,
      source: "assumed"),
    LabParameterRow(
      .morningMissing, "morning_missing", "mornings that are not logged", "of 1", 0.08, stoic: 0.2, source: "assumed"),
    LabParameterRow(
      .morningMissingAway, "morning_missing_away", "the same while away", "of 1", 0.5, source: "assumed"),
    LabParameterRow(
      .entryShare, "entry_share", "days with a pain entry beside the morning's, before training", "of 1", 0.1,
      source: "assumed"),
    LabParameterRow(
      .eveningShare, "evening_share", "evenings after an overload with a pain entry", "of 1", 0.3, source: "assumed"),
    LabParameterRow(
      .beforeShare, "before_share", "sessions with a score before", "of 1", 0.3, source: "assumed"),
    LabParameterRow(
      .afterShare, "after_share", "sessions with a score right after", "of 1", 0.3, source: "assumed"),
    LabParameterRow(
      .duringMissing, "during_missing", "sessions without a score during", "of 1", 0.03, stoic: 0.08,
      source: "assumed: the program asks for it"),
    LabParameterRow(
      .formMissing, "form_missing", "sessions without form", "of 1", 0.03, source: "assumed: the program asks for it"),
    LabParameterRow(
      .flareMarkRaised, "flare_mark_raised",
      "logged mornings with pain 2 points above usual that are marked as a flare",
      "of 1", 0.2, stoic: 0.1, source: "assumed"),
    LabParameterRow(
      .flareMarkPlain, "flare_mark_plain", "other logged mornings that are", "of 1", 0.012, noisy: 0.03, stoic: 0.006,
      source:
        "assumed: so that most marked mornings have no raised pain, as most days that people call a flare have none "
        + "(Costa and others)"),
    LabParameterRow(
      .painkillers, "painkillers", "days under painkillers", "of 1", 0.04, source: "assumed"),
    LabParameterRow(
      .painkillersRaised, "painkillers_raised", "the same when pain is 2 points above usual", "of 1", 0.3,
      source: "assumed"),
    LabParameterRow(
      .painkillerRelief, "painkiller_relief", "what they take from every score", "points", 1.5, source: "assumed"),
  ]

  static let done: [LabParameterRow] = [
    LabParameterRow(
      .adherence, "adherence", "days with planks in today's dose on which they are done", "of 1", 0.8,
      source: "assumed: with a rest day between this makes about 3 sessions a week"),
    LabParameterRow(
      .awayChance, "away_chance", "chance that a journey or an illness begins", "of 1 a day", 0.012,
      source: "assumed: about every 12 weeks"),
    LabParameterRow(
      .awayDays, "away_days", "how long it lasts, geometric: mean", "days", 6, source: "assumed"),
    LabParameterRow(
      .supportShare, "support_share", "sessions with support work", "of 1", 0.75, source: "assumed"),
    LabParameterRow(
      .supportAlone, "support_alone", "other days with support work", "of 1", 0.1, source: "assumed"),
    LabParameterRow(
      .goesOn, "goes_on", "last sets that are held on beyond the dose", "of 1", 0.3,
      source: "assumed: two such sessions in a row are what the 2-for-2 rule waits for"),
    LabParameterRow(
      .goesOnTo, "goes_on_to", "how far, in doses, if the hold lasts", "times", 1.5, source: "assumed"),
    LabParameterRow(
      .shaky, "shaky", "sessions with shaky form when every set ends by choice", "of 1", 0.05, source: "assumed"),
    LabParameterRow(
      .shakyAtLimit, "shaky_at_limit", "the same when a set ends because the hold is spent", "of 1", 0.4,
      source: "assumed"),
    LabParameterRow(
      .broken, "broken", "those of them with broken form", "of 1", 0.15, source: "assumed"),
    LabParameterRow(
      .clearanceDays, "clearance_days", "days without a score that stops after which a stop is cleared", "days", 7,
      source: "assumed, with an unlock on the same day and one on day 0: the laboratory compares rules, not the "
        + "calendars of clinicians"),
  ]
}
