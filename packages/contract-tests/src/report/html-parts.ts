/** The style of the HTML report. */
export const pageStyle = `
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { margin: 2rem auto; max-width: 95rem; padding: 0 1rem; }
.ok { color: light-dark(#15692c, #6cd089); font-weight: 600; }
.failed { color: light-dark(#a4161a, #ff8f8f); font-weight: 600; }
table { border-collapse: collapse; margin: .5rem 0 1.5rem; }
th, td { border-bottom: 1px solid #8886; padding: .25rem .7rem .25rem 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
#findings td:last-child { min-width: 18rem; }
td p { margin: 0 0 .3rem; }
#filters { display: flex; flex-wrap: wrap; gap: 1rem; }
code { font-size: .92em; white-space: pre-wrap; }
`;

/** The script of the HTML report; it inserts texts only as text. */
export const pageScript = `
const data = JSON.parse(document.getElementById('data').textContent);
const $ = (id) => document.getElementById(id);
const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });
function cellOf(cell, name) {
  const made = element(name, Array.isArray(cell) ? '' : String(cell));
  if (Array.isArray(cell)) made.append(...cell.map((line) => element('p', line)));
  if (cell === 'FAIL') made.className = 'failed';
  return made;
}
function fill(table, head, rows) {
  const line = (cells, name) => {
    const row = document.createElement('tr');
    row.append(...cells.map((cell) => cellOf(cell, name)));
    return row;
  };
  table.replaceChildren(line(head, 'th'), ...rows.map((cells) => line(cells, 'td')));
}
const filters = $('filters');
for (const name of ['method', 'severity', 'kind']) {
  const values = [...new Set(data.findings.map((finding) => finding[name]))].sort();
  filters.elements[name].append(...values.map((value) => element('option', value)));
}
function showFindings() {
  const { method, severity, kind, text, known } = filters.elements;
  const shown = data.findings.filter((finding) =>
    (!method.value || finding.method === method.value) &&
    (!severity.value || finding.severity === severity.value) &&
    (!kind.value || finding.kind === kind.value) &&
    (known.checked || finding.known === undefined) &&
    JSON.stringify(finding).toLowerCase().includes(text.value.toLowerCase()));
  $('shown').textContent = shown.length + ' of ' + data.findings.length + ' findings';
  fill($('findings'),
    ['Method', 'Scenario', 'Field', 'Severity', 'Kind', 'Expected', 'Seen', 'Times', 'Known', 'Help'],
    shown.map((finding) => [finding.method, finding.scenario, finding.path || 'the answer', finding.severity,
      finding.kind, finding.expected, finding.seen, finding.count, finding.known ?? '', [finding.requests.join(', '), ...finding.help].filter(Boolean)]));
}
function showCoverage() {
  const rows = data.coverage.filter(({ seen }) => !$('unseen').checked || seen === 0);
  fill($('coverage'), ['Method', 'Field', 'Required', 'Seen', 'Not null', 'Not empty', 'Forms'],
    rows.map((row) => [row.method, row.path || 'the answer', row.required ? 'yes' : '', row.seen, row.nonNull, row.nonEmpty,
      row.forms.map((form) => form.form + ': ' + form.seen).join(', ')]));
}
filters.addEventListener('input', showFindings);
filters.addEventListener('submit', (event) => event.preventDefault());
$('unseen').addEventListener('input', showCoverage);
const [head, ...rows] = data.summary;
fill($('summary'), head, rows);
fill($('reasons'), ['Method', 'Scenario', 'Verdict', 'Why'], data.reasons.map((one) => [one.method, one.scenario, one.verdict, one.reason]));
$('notes').replaceChildren(...data.notes.map((note) => element('li', note)));
showFindings();
showCoverage();
`;
