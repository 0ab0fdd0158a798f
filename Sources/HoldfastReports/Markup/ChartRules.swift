extension Stylesheet {
  /// The styles of charts. Colour never carries meaning alone: shapes, dashes, patterns and letters say the same.
  static let chartRules = """
    .chart{font-family:system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;fill:var(--ink)}
    .chart text{fill:var(--ink)}
    .chart .title{font-size:1.3em;font-weight:600}
    .chart .name{font-weight:600}
    .chart .soft{fill:var(--soft)}
    .chart .name,.chart .soft{paint-order:stroke;stroke:var(--paper);stroke-width:3;stroke-linejoin:round}
    .chart .ground{fill:var(--paper)}
    .chart .grid{stroke:var(--grid);fill:none}
    .chart .axis{stroke:var(--axis);fill:none}
    .chart .guide{stroke:var(--axis);fill:none;stroke-dasharray:1 3;opacity:.8}
    .chart .s1{--c:var(--s1)}
    .chart .s2{--c:var(--s2)}
    .chart .s3{--c:var(--s3)}
    .chart .s4{--c:var(--s4)}
    .chart .m{fill:var(--c)}
    .chart .m.open{fill:var(--paper);stroke:var(--c);stroke-width:1.4}
    .chart .up{fill:none;stroke:var(--c);stroke-width:1.4}
    .chart .ln{fill:none;stroke:var(--c);stroke-width:1.5;stroke-linejoin:round}
    .chart .m:hover,.chart .day:hover,.chart .bar:hover{stroke:var(--ink);stroke-width:2}
    .chart .aim{stroke:var(--ink);fill:none;stroke-width:1.2}
    .chart .aim.d1{stroke-dasharray:5 3}
    .chart .aim.d2{stroke-dasharray:1.5 2.5}
    .chart .aim.d3{stroke-dasharray:9 3 2 3}
    .chart .aim.d4{stroke-dasharray:12 4}
    .chart .span{fill:var(--box);stroke:var(--axis);stroke-width:.5;stroke-dasharray:2 2}
    .chart .ev rect{fill:var(--paper);stroke:var(--ink)}
    .chart .ev text{font-weight:700}
    .chart .ev.stop rect{fill:var(--danger);stroke:var(--danger)}
    .chart .ev.stop text{fill:var(--paper)}
    .chart .band path{fill:none;stroke:var(--axis);stroke-width:.5}
    .chart .r0 rect{fill:var(--l0)}
    .chart .r1 rect{fill:var(--l1)}
    .chart .r2 rect{fill:var(--l2)}
    .chart .r3 rect{fill:var(--l3)}
    .chart .bar{stroke:var(--paper);stroke-width:.5}
    .chart .fill{fill:var(--c)}
    .chart .half{fill:var(--c);stroke:var(--c);fill-rule:evenodd}
    .chart .hatch{fill:none;stroke:var(--paper);stroke-width:1.3}
    .chart .dots{fill:var(--paper)}
    .chart .sign{fill:none;stroke:var(--ink);stroke-width:1.5}
    .chart .cross{fill:none;stroke:var(--danger);stroke-width:2}
    .chart .none{fill:var(--axis)}
    .chart .missed{fill:none;stroke:var(--ink);stroke-width:1.2}

    """
}
