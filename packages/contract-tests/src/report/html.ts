import { findingsOf, helpOf } from './findings.js';
import { pageScript, pageStyle } from './html-parts.js';
import type { Report } from './report.js';
import { settledLines } from './settled-lines.js';
import { conclusion, legend, retriesLine, sourceOf, summaryTable } from './summary.js';

/** The report as one page that loads nothing from the network, with filters for its findings. */
export function renderHtml(report: Report): string {
  const data = {
    findings: findingsOf(report).map((finding) => ({ ...finding, help: helpOf(finding) })),
    summary: summaryTable(report),
    coverage: report.coverage.methods.flatMap(({ method, properties }) =>
      properties.map((property) => ({ method, ...property })),
    ),
    notes: [
      ...report.gaps,
      ...report.stale.map((entry) => `No longer needed in the baseline: ${entry}`),
      ...report.without.map((method) => `Method left out: ${method}`),
      ...retriesLine(report),
    ],
    reasons: report.scenarios.flatMap(({ method, scenario, verdict, reason }) =>
      reason === undefined ? [] : [{ method, scenario, verdict, reason }],
    ),
  };
  const { generation } = report.portal;
  const shape = generation === undefined ? '' : `, generation ${generation}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<title>Contract run: ${report.ok ? 'passed' : 'failed'}</title>
<style>${pageStyle}</style>
</head>
<body>
<h1>Contract run</h1>
<p id="conclusion" class="${report.ok ? 'ok' : 'failed'}">${text(conclusion(report))}</p>
<p>Contract ${text(report.contract)}, ${text(sourceOf(report.portal))}${shape}, started ${text(report.startedAt)}. ${report.coverage.percent} % of the fields were seen.</p>
<ul id="notes"></ul>
<h2>Findings</h2>
<form id="filters">
<label>Method <select name="method"><option value="">all</option></select></label>
<label>Severity <select name="severity"><option value="">all</option></select></label>
<label>Kind <select name="kind"><option value="">all</option></select></label>
<label>Text <input name="text" type="search"></label>
<label><input name="known" type="checkbox" checked> include known findings</label>
</form>
<p id="shown" role="status"></p>
<table id="findings"></table>
<h2>Scenarios</h2>
<p>${text(legend)}</p>
<table id="summary"></table>
<details><summary>What did not run on the portal, and why</summary><table id="reasons"></table></details>
<details><summary>What this run shows about unconfirmed fields</summary><ul>${settledLines(report)
    .map((line) => `<li>${text(line)}</li>`)
    .join('')}</ul></details>
<h2>Coverage</h2>
<label><input id="unseen" type="checkbox"> only fields that were never seen</label>
<table id="coverage"></table>
<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script>${pageScript}</script>
</body>
</html>
`;
}

function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
