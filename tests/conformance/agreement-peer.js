/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What citeproc-js makes of the works of agreement: node agreement-peer.js CITEPROC WORKS STYLES LOCALES
 *
 * One JSON object a line and style: its name, the citations, the entries with their works. */
'use strict';
const fs = require('fs');
const path = require('path');
const CSL = require(path.resolve(process.argv[2]));
const input = JSON.parse(fs.readFileSync(process.argv[3], 'utf8'));
const [styles, locales] = process.argv.slice(4);
const works = new Map(input.works.map((work) => [work.id, work]));
const kept = new Map();

function retrieveLocale(language) {
  if (!kept.has(language)) {
    const file = path.join(locales, `locales-${language}.xml`);
    kept.set(language, fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : false);
  }
  return kept.get(language);
}

function setAll(text) {
  const retrieveItem = (id) => JSON.parse(JSON.stringify(works.get(id)));
  const engine = new CSL.Engine({ retrieveLocale, retrieveItem }, text, 'en-US');
  const isNote = engine.opt.xclass === 'note';
  const citations = input.works.map((work) => [{ id: work.id }]).concat(input.citations);
  const set = engine.rebuildProcessorState(citations.map((cites, index) => ({
    citationID: `c${index}`,
    citationItems: JSON.parse(JSON.stringify(cites)),
    properties: { noteIndex: isNote ? index + 1 : 0 },
  })));
  const bibliography = engine.makeBibliography();
  return {
    citations: set.map((row) => row[2]),
    ids: bibliography ? bibliography[0].entry_ids.map((ids) => ids[0]) : [],
    entries: bibliography ? bibliography[1] : [],
  };
}

CSL.debug = () => {};
for (const file of fs.readdirSync(styles).filter((name) => name.endsWith('.csl')).sort()) {
  const text = fs.readFileSync(path.join(styles, file), 'utf8');
  if (/rel="independent-parent"/.test(text))
    continue;
  const style = file.slice(0, -4);
  let made;
  try {
    made = setAll(text);
  } catch (error) {
    made = { error: String(error) };
  }
  console.log(JSON.stringify({ style, ...made }));
}
