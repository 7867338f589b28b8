// Writes docs/templates.md from what every template says about itself.
import { readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const folder = new URL('src/SkillBank.Documents/Templates/', root);
const read = (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
const templates = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/template.json`, folder))).sort()
  .map((slug) => ({ slug, ...read(`${slug}/template.json`) }))
  .sort((a, b) => (b.slug === 'classic') - (a.slug === 'classic'));
const common = read('options.json');

const values = (option) => option.type === 'number'
  ? `${option.min} to ${option.max}${option.unit ? ` ${option.unit}` : ''}`
  : Object.values(option.choices ?? {}).join(' · ');
const without = (template) => (template.without?.length
  ? [`Without: ${template.without.map((key) => common[key].label.toLowerCase()).join(', ')}.`, '']
  : []);
const page = (template) => [
  `## ${template.name}`, '',
  `<img src="pictures/templates/${template.slug}.png" width="420" alt="A first page in the template ${template.name}">`, '',
  template.description, '',
  `**For whom.** ${template.audience}`, '',
  ...Object.entries(template.options ?? {}).map(([key, option]) => `- **${option.label}** (\`${key}\`): ${values(option)}`),
  ...(Object.keys(template.options ?? {}).length ? [''] : []),
  ...without(template),
];

writeFileSync(new URL('docs/templates.md', root), [
  '# Templates', '',
  'How a PDF may look. Every template prints the same document: tagged, in reading order, every word findable by programs that read résumés, from left to right and from right to left, on',
  'A4 and Letter. The pictures show the sample person (`eng/template-pictures.sh` makes them, and this page). [How to add one](how-to/add-a-template.md).', '',
  `Choose one in the Resume Builder, or by \`skillbank resume edit RESUME template=${templates.at(-1).slug}\`.`, '',
  'All of them share these options, each with its own beginning:', '',
  ...Object.entries(common).map(([key, option]) => `- **${option.label}** (\`${key}\`)${values(option) ? `: ${values(option)}` : ''}`), '',
  ...templates.flatMap(page),
].join('\n').trimEnd() + '\n');
