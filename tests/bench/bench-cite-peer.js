/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bibliography by citeproc-js: node bench-cite-peer.js CITEPROC WORKS STYLE.csl LOCALES */
'use strict';
const fs = require('fs');
const path = require('path');
const [citeproc, works, style, locales] = process.argv.slice(2);
const CSL = require(path.resolve(citeproc));
const items = new Map(JSON.parse(fs.readFileSync(works, 'utf8')).map((work) => [work.id, work]));

function retrieveLocale(language) {
  const file = path.join(locales, `locales-${language}.xml`);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : false;
}

CSL.debug = () => {};
const system = { retrieveLocale, retrieveItem: (id) => items.get(id) };
const engine = new CSL.Engine(system, fs.readFileSync(style, 'utf8'), 'en-US');
engine.updateItems([...items.keys()]);
process.stdout.write(engine.makeBibliography()[1].join(''));
