extension Stylesheet {
  /// The styles of a page on a screen.
  static let pageRules = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);line-height:1.5;overflow-wrap:break-word;
    font-family:system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}
    header,main,footer{max-width:64rem;margin:0 auto;padding:0 1rem}
    header{padding-top:1.5rem}
    footer{margin-top:2rem;padding-bottom:2rem;color:var(--soft);font-size:.875rem}
    h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}
    h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem}
    p,ul,dl{margin:.5rem 0;max-width:45rem}
    ul{padding-left:1.25rem}
    .preface,.faint{color:var(--soft)}
    .preface{margin:0}
    .strong,.danger{font-weight:600}
    .good{color:var(--good)}
    .attention{color:var(--attention)}
    .danger{color:var(--danger)}
    dl>div{display:flex;flex-wrap:wrap;gap:0 1rem;margin-bottom:.25rem}
    dt{color:var(--soft);flex:0 0 17rem}
    dd{margin:0;flex:1 1 12rem;font-variant-numeric:tabular-nums}
    figure{margin:1rem 0 1.5rem}
    figcaption{font-weight:600}
    .scroll{overflow-x:auto;\(moreBeyondTheEdge)}
    .scroll>.chart{display:block;width:100%;height:auto;min-width:48rem}
    .latest{direction:rtl}
    .latest>*{direction:ltr}
    table{border-collapse:collapse;font-variant-numeric:tabular-nums;margin:.5rem 0;font-size:.9375rem}
    caption{text-align:left;font-weight:600;padding:.25rem 0}
    caption.quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    th,td{padding:.25rem 1rem .25rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--grid)}
    thead th{border-bottom-color:var(--axis);vertical-align:bottom}
    tbody th{font-weight:400;white-space:nowrap}
    th.n,td.n{text-align:right}
    td.d,.whole{white-space:nowrap}
    td.u{min-width:8em;overflow-wrap:anywhere}
    summary{cursor:pointer;padding:.25rem 0;color:var(--soft);width:fit-content}
    :focus-visible{outline:3px solid var(--s1);outline-offset:2px}
    @media screen and (max-width:40rem){
    th,td{padding-right:.6rem}
    tbody th{white-space:normal;min-width:5.5rem}
    }

    """

  /// A shade at each edge beyond which there is more. The covers of the shades lie on what is scrolled, so that they hide
  /// those at its ends.
  private static let moreBeyondTheEdge =
    "background:linear-gradient(to right,var(--paper) 30%,transparent) 0 0,"
    + "linear-gradient(to left,var(--paper) 30%,transparent) 100% 0,"
    + "linear-gradient(to right,var(--axis),transparent) 0 0,linear-gradient(to left,var(--axis),transparent) 100% 0;"
    + "background-repeat:no-repeat;background-size:2.5rem 100%,2.5rem 100%,.6rem 100%,.6rem 100%;"
    + "background-attachment:local,local,scroll,scroll"

  /// A long page on paper: charts whole, nothing scrolled.
  static let longPrintRules = """
    @page{margin:15mm}
    @media print{
    body{font-size:10pt;line-height:1.35}
    header,main,footer{max-width:none;padding:0}
    h2{margin:1.25rem 0 .25rem;break-after:avoid}
    figure,tr,li,dl>div{break-inside:avoid}
    .scroll{overflow:visible;background:none}
    .scroll>.chart{min-width:0}
    details:not([open]){display:none}
    }

    """

  /// One sheet: two columns on paper and on wide screens. `PageEstimate` counts with these measures.
  static let sheetRules = """
    .scroll>.chart{min-width:0;max-width:34rem}
    @media screen and (min-width:64rem){
    header,main,footer{max-width:76rem}
    main{columns:2;column-gap:3rem}
    .wide{column-span:all}
    th,td{padding-right:.5rem}
    thead th{font-weight:400}
    h2{break-after:avoid}
    figure,.scroll,tr,li{break-inside:avoid}
    section:first-child h2{margin-top:0}
    }
    @page{margin:9mm}
    @media print{
    body{line-height:1.22}
    .size-9{font-size:12px}
    .size-8h{font-size:11.4px}
    .size-8{font-size:10.7px}
    header,main,footer{max-width:none;padding:0;margin:0;font-size:1em}
    main{columns:2;column-gap:12px}
    .wide{column-span:all}
    h1{font-size:18px;line-height:22px;margin:0 0 2px}
    .preface{display:inline}
    .preface+.preface::before{content:"· "}
    h2{font-size:1.08em;line-height:1.22;margin:4px 0 1px;break-after:avoid;border-top:1px solid var(--axis)}
    p,ul,dl{margin:1px 0;max-width:none}
    ul{padding-left:1.6em}
    li{break-inside:avoid}
    dl>div{display:block;margin:0;break-inside:avoid;padding-left:10px;text-indent:-10px}
    dt,dd{display:inline}
    dt::after{content:": "}
    figure{margin:2px 0;break-inside:avoid}
    .scroll{overflow:visible;background:none}
    .scroll>.chart{max-width:none}
    details{display:none}
    table{width:100%;margin:0 0 2px;font-size:1em}
    caption{padding:0}
    th,td{padding:0 4px 0 0;border:0}
    thead th{border-bottom:1px solid var(--axis);font-weight:400}
    section:not(.wide) th.n{width:1px}
    th:last-child,td:last-child{padding-right:0}
    tr{break-inside:avoid}
    footer{margin-top:4px;border-top:1px solid var(--axis)}
    footer p{margin:1px 0}
    }

    """
}
