// SPDX-License-Identifier: GPL-3.0-or-later
// Citation.js as a filter, for tests and benchmarks: node citation-js.js bibtex|ris|csl-json <in >out
// With "count" it only reads, and prints how many works there are.
// It finds @citation-js/core, plugin-bibtex and plugin-ris in NODE_PATH.
const { Cite } = require('@citation-js/core')
require('@citation-js/plugin-bibtex')
require('@citation-js/plugin-ris')

const cite = new Cite(require('fs').readFileSync(0, 'utf8'))
const to = process.argv[2]
process.stdout.write(to === 'count' ? `${cite.data.length}\n`
  : to === 'csl-json' ? JSON.stringify(cite.data.map(({ _graph, ...work }) => work))
  : cite.format(to, { format: 'text' }))
