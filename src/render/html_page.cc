#include "render/html.h"

namespace luyke::render {
namespace {

// Severity is told by the form of the underline and by numbers as well as by
// colour, so that a page printed in black still says it.
constexpr const char* kStyle = R"css(
:root{--error:#b00020;--warning:#8a5a00;--info:#005a8c;--line:#c9c9c9;--paper:#fff;--ink:#1a1a1a}
*{box-sizing:border-box}
body{margin:0;background:#eceff1;color:var(--ink);font:16px/1.55 "Times New Roman",Tinos,"Liberation Serif",serif}
.document{display:grid;grid-template-columns:minmax(0,52rem) minmax(18rem,26rem);gap:1rem 1.5rem;justify-content:center;
 padding:1rem;align-items:start}
.document>header{grid-column:1/-1}
header h1{font-size:1.5rem;margin:.3rem 0;line-height:1.3}
.source{margin:0;color:#555;font-family:system-ui,sans-serif;font-size:.9rem;overflow-wrap:anywhere}
.summary{font-weight:bold;margin:.4rem 0;font-family:system-ui,sans-serif}
.report,.findings,.relations{background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:1.2rem 1.6rem}
.report{grid-column:1;grid-row:2/span 2;padding:2rem 2.4rem}
.findings{grid-column:2;font-family:system-ui,sans-serif;font-size:.9rem;padding:.8rem 1rem;position:sticky;top:.5rem;
 max-height:calc(100vh - 1rem);overflow:auto}
.relations{grid-column:1/-1;font-family:system-ui,sans-serif;font-size:.9rem}
h2{font-size:1.1rem;margin:.2rem 0 .6rem}
.report p{margin:.45rem 0;text-align:justify;overflow-wrap:break-word}
.report p.center{text-align:center}.report p.end{text-align:right}
.bold{font-weight:bold}.italic{font-style:italic}.report p.heading{font-weight:bold;text-align:left}
.report p.edge{color:#666;font-size:.85rem}
.footnote{color:#444;background:#f4f4f4;padding:0 .2em}
hr.page{border:0;border-top:1px dashed var(--line);margin:1rem 0}
.scroll{overflow-x:auto}
.report table{border-collapse:collapse;width:100%;font-size:.92rem;margin:.6rem 0}
.report td{border:1px solid #888;padding:.2rem .4rem;vertical-align:top}
.report table.layout td{border:0;text-align:center}
.f{border-bottom:1px solid #9ab;cursor:pointer;white-space:nowrap}
.f:hover,.f:focus{background:#e3f0fa;outline:none}
.f.related{background:#fff2b3}
.f.error{border-bottom:3px solid var(--error);font-weight:bold}
.f.warning{border-bottom:3px dashed var(--warning)}
.f.info{border-bottom:3px dotted var(--info)}
.u{border-bottom:1px dotted #a00}
sup{line-height:0}sup a{margin-left:.15em;text-decoration:none;font:bold .7rem system-ui,sans-serif;color:#333}
.finding{border-left:5px solid;padding:.1rem 0 .3rem .7rem;margin:.8rem 0}
.finding.error{border-color:var(--error)}.finding.warning{border-color:var(--warning)}.finding.info{border-color:var(--info)}
.finding h3{font-size:.95rem;margin:.1rem 0 .3rem;font-weight:normal}
.badge{font-weight:bold}.error .badge{color:var(--error)}.warning .badge{color:var(--warning)}.info .badge{color:var(--info)}
dl{margin:0;display:grid;grid-template-columns:max-content 1fr;gap:.15rem .6rem}
dt{color:#555}dd{margin:0;overflow-wrap:anywhere}mark{background:#fff2b3;font-weight:bold}
.relations table{border-collapse:collapse;width:100%}
.relations th{text-align:left}.relations td,.relations th{border-bottom:1px solid var(--line);padding:.2rem .5rem;vertical-align:top}
.relations td:last-child{white-space:nowrap}tr.broken td{color:var(--error)}
a{color:#00527a}:target{background:#fff2b3}
#record{position:fixed;left:1rem;right:1rem;bottom:1rem;max-width:44rem;margin:auto;background:#fff;border:1px solid #555;
 border-radius:4px;padding:.7rem 1rem;box-shadow:0 2px 12px #0004;font:.9rem/1.45 system-ui,sans-serif}
#record[hidden]{display:none}
@media(max-width:60rem){.document{grid-template-columns:minmax(0,1fr)}.report,.findings,.relations{grid-column:1;grid-row:auto}
 .findings{position:static;max-height:none}}
@page{size:A4;margin:18mm 15mm 18mm 25mm}
@media print{body{background:#fff;font-size:12pt}.document{display:block;padding:0;break-before:page}
 .document:first-of-type{break-before:auto}.report,.findings,.relations{border:0;padding:0;margin:0 0 8mm}
 .findings{position:static;max-height:none;overflow:visible}.finding,tr{break-inside:avoid}.f{border-bottom-width:.5pt}
 .report{break-before:page}#record{display:none}a{color:inherit;text-decoration:none}.scroll{overflow:visible}}
)css";

constexpr const char* kScript = R"js(
(function(){
  var panel=document.getElementById('record'),byPrefix={},lit=[];
  document.querySelectorAll('script.records').forEach(function(s){byPrefix[s.dataset.prefix]=JSON.parse(s.textContent)});
  function parts(span){var at=span.id.lastIndexOf('n');return [span.id.slice(0,at),span.id.slice(at+1)]}
  function row(list,name,value){var t=document.createElement('dt'),d=document.createElement('dd');
    t.textContent=name;d.textContent=value;list.append(t,d)}
  function dark(){lit.forEach(function(e){e.classList.remove('related')});lit=[]}
  function show(span){
    var p=parts(span),data=byPrefix[p[0]],n=Number(p[1]),list=document.createElement('dl');dark();
    data.figures[p[1]].forEach(function(r){row(list,r[0],r[1])});
    data.relations.forEach(function(r){if(r[0].indexOf(n)<0)return;
      if(r[1])row(list,'↔',r[1]);
      r[0].forEach(function(m){var e=document.getElementById(p[0]+'n'+m);if(e){e.classList.add('related');lit.push(e)}})});
    panel.replaceChildren(list);panel.hidden=false}
  document.addEventListener('mouseover',function(e){if(e.target.classList.contains('f'))show(e.target)});
  document.addEventListener('focusin',function(e){if(e.target.classList.contains('f'))show(e.target)});
  document.addEventListener('click',function(e){
    if(e.target.classList.contains('f'))show(e.target);else if(!panel.contains(e.target)){panel.hidden=true;dark()}});
  document.addEventListener('keydown',function(e){if(e.key==='Escape'){panel.hidden=true;dark()}});
})();
)js";

}  // namespace

std::string html_head(const std::string& title, const Words& words) {
  const char* language = words.language() == Language::kVietnamese ? "vi" : "en";
  return std::string("<!DOCTYPE html>\n<html lang=\"") + language +
         "\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
         "script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
         html_escaped(title) + "</title>\n<style>" + kStyle + "</style>\n</head>\n<body>\n";
}

std::string html_tail() {
  return std::string("<aside id=\"record\" role=\"status\" hidden></aside>\n<script>") + kScript +
         "</script>\n</body>\n</html>\n";
}

}  // namespace luyke::render
