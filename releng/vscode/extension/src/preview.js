'use strict';
// The page that shows what is safe for whom. Knows nothing of Visual Studio Code, so that it can be tested without it.

/** The strictest first; what nobody has decided stands above what is allowed, because it is not. */
const ORDER = ['avoid', 'ask-doctor', 'undecided', 'adapt', 'allowed'];
const WORDS = {
  avoid: 'avoid',
  'ask-doctor': 'ask a doctor first',
  adapt: 'only in another way',
  allowed: 'allowed',
  undecided: 'undecided: nobody has decided this, and it must not be read as allowed',
};

function escaped(text) {
  return String(text === undefined || text === null ? '' : text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

function wordOf(verdict) {
  // A verdict that this page does not know must not look harmless.
  return WORDS[verdict] || `${verdict}: this preview does not know this verdict; look at the report`;
}

function rankOf(verdict) {
  const rank = ORDER.indexOf(verdict);
  return rank < 0 ? 0 : rank;
}

function reason(each) {
  const overruled = each.overruled ? ' (overruled)' : '';
  return `<li><b>${escaped(each.verdict)}</b> from ${escaped(each.from)}${overruled}: ${escaped(each.because)}`
    + `${each.tell && each.tell !== each.because ? ` <i>${escaped(each.tell)}</i>` : ''}</li>`;
}

function row(cell) {
  const reasons = cell.reasons.length ? `<ul>${cell.reasons.map(reason).join('')}</ul>` : '';
  return `<tr class="${escaped(cell.verdict)}"><td>${escaped(cell.title)}</td><td>${escaped(wordOf(cell.verdict))}</td>`
    + `<td>${reasons}</td></tr>`;
}

/**
 * Makes the page.
 *
 * @param {object} safety what the server says about a technique or a routine
 * @returns {string} HTML without scripts
 */
function page(safety) {
  const cells = [...safety.cells].sort((one, other) => rankOf(one.verdict) - rankOf(other.verdict)
    || one.title.localeCompare(other.title));
  const undecided = cells.filter((cell) => cell.verdict === 'undecided').length;
  const warning = undecided ? `<p class="undecided">${undecided} of ${cells.length} conditions are undecided.</p>` : '';
  const body = cells.length ? `<table><tr><th>Condition</th><th>Verdict</th><th>Why</th></tr>${cells.map(row).join('')}</table>`
    : '<p class="undecided">No condition is decided: no baseline asks for any.</p>';
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(safety.title)}</title><style>
body { font-family: var(--vscode-font-family); padding: 0 1em; } table { border-collapse: collapse; }
td, th { text-align: left; vertical-align: top; padding: 0.3em 1em 0.3em 0; border-bottom: 1px solid var(--vscode-panel-border); }
ul { margin: 0; padding-left: 1em; } .avoid td:nth-child(2), .undecided { font-weight: bold; }
</style></head><body><h1>${escaped(safety.title)}</h1><p>${escaped(safety.kind)} <code>${escaped(safety.id)}</code></p>
<p>${escaped(safety.summary)}</p>${warning}${body}
<p>This shows what the library says. It is no medical advice, and no substitute for a review.</p></body></html>`;
}

module.exports = { page };
