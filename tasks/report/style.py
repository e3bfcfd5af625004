"""The style of the pages: one column, readable on a phone, light and dark by the reader's setting, no font to load."""

CSS = """
:root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--ink:#1f2328;--soft:#626a73;--line:#dedbd3;--good:#1a7f4b;
--bad:#b42318;--warn:#9a6700;--mark:#a3231f}
@media (prefers-color-scheme:dark){:root{--paper:#15171a;--card:#1d2024;--ink:#e6e4df;--soft:#9aa1a9;--line:#34383d;
--good:#4cc38a;--bad:#ff8a7a;--warn:#e0b04a;--mark:#ff8f85}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);
font:16px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif}
main{max-width:64rem;margin:0 auto;padding:1.25rem 1rem 4rem}
h1{font-size:1.5rem;line-height:1.3;margin:.5rem 0}h2{font-size:1.15rem;margin:2.25rem 0 .6rem}
h3{font-size:1rem;margin:1.4rem 0 .4rem}
.en{color:var(--soft);font-weight:400;font-size:.86em}
.soft{color:var(--soft);font-size:.9rem}p{margin:.4rem 0}a{color:var(--mark)}
nav{display:flex;flex-wrap:wrap;gap:.3rem 1rem;font-size:.9rem}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.2rem,1fr));gap:.6rem;margin:1rem 0;padding:0;
list-style:none}
.tiles li{background:var(--card);border:1px solid var(--line);border-radius:.5rem;
padding:.55rem .75rem;line-height:1.35}
.tiles b{display:block;font-size:1.45rem;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:.5rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .7rem;border-top:1px solid var(--line)}
thead th{border-top:0;color:var(--soft);font-weight:600;white-space:nowrap}thead th .en{display:block}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td{overflow-wrap:anywhere;min-width:4.5rem}td:first-child{min-width:10rem}
td code,.id{font:.82rem/1.5 ui-monospace,Menlo,Consolas,monospace}
.good{color:var(--good)}.bad,.critical{color:var(--bad)}.warn,.warning{color:var(--warn)}.info{color:var(--soft)}
.good,.bad,.critical,.warning{font-weight:600}
blockquote{margin:.3rem 0 0;padding-left:.7rem;border-left:3px solid var(--line);color:var(--soft)}
details{margin:.6rem 0}summary{cursor:pointer;overflow-wrap:anywhere}details>.scroll{margin-top:.5rem}
.note{border-left:4px solid var(--bad);background:var(--card);padding:.5rem .8rem;margin:.8rem 0;overflow-wrap:anywhere}
svg{display:block;width:9rem;height:2.2rem}svg polyline{fill:none;stroke:var(--mark);stroke-width:1.6}
svg polygon{fill:var(--mark);opacity:.14}svg circle{fill:var(--mark)}
@media print{body{background:#fff}.scroll{border:0}}
"""
