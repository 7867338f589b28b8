// Writes src/schema.ts from docs/openapi/v1.json. Run it after every change of that document: node generate.mjs
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../docs/openapi/v1.json', import.meta.url));
export const target = fileURLToPath(new URL('src/schema.ts', import.meta.url));

export const readDocument = () => JSON.parse(readFileSync(source, 'utf8'));

/** The text of schema.ts: one type for each schema, and what each operation answers when all is well. */
export function generate(document) {
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) => declare(name, schema));
  const answers = operations(document).map(({ id, answer }) => `  ${id}: ${answer ? type(answer, id, '  ') : 'void'};\n`);
  return [
    '// Generated from docs/openapi/v1.json by generate.mjs. Change that document, not this file.\n',
    ...schemas,
    `/** What each operation answers when all is well. */\nexport interface Answers {\n${answers.join('')}}\n`,
  ].join('\n');
}

/** Every operation of the document: its id, method, path, and the schema of its good answer, if it has a body. */
export function operations(document) {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).filter(([method]) => methods.has(method)).map(([method, operation]) => {
      const [status, response] = Object.entries(operation.responses).find(([code]) => code.startsWith('2'));
      const answer = response.content && (response.content['application/json']?.schema ?? binary);
      return { id: operation.operationId, method: method.toUpperCase(), path, status: Number(status), answer };
    }));
}

const methods = new Set(['get', 'put', 'post', 'delete', 'patch']);
const binary = { type: 'string', format: 'binary' };

// What says something about values but nothing about types.
const remarks = new Set([
  'description', 'title', 'default', 'example', 'examples', 'deprecated', 'readOnly', 'writeOnly', 'format', 'pattern', 'contentEncoding', 'contentMediaType',
  'minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf',
  'minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties',
]);
const understood = new Set([
  '$ref', 'type', 'enum', 'const', 'oneOf', 'anyOf', 'allOf', 'discriminator', 'properties', 'required', 'additionalProperties', 'items', 'prefixItems',
]);

function declare(name, schema) {
  const text = type(schema, name, '');
  const isObject = text.startsWith('{\n') && text.indexOf('\n}') === text.length - 2;
  return comment(schema.description, '') + (isObject ? `export interface ${name} ${text}\n` : `export type ${name} = ${text};\n`);
}

/** The type of a schema. What a schema says beside each other holds at once. */
function type(schema, where, indent) {
  if (schema === true) return 'unknown';
  if (schema === false) return 'never';
  const strange = Object.keys(schema).filter(key => !understood.has(key) && !remarks.has(key) && !key.startsWith('x-'));
  if (strange.length > 0) throw new Error(`${where}: generate.mjs does not know '${strange.join("', '")}'. Teach it, so that no type is wrong in silence.`);

  const parts = [];
  if (schema.$ref) parts.push(reference(schema.$ref, where));
  if ('const' in schema) parts.push(literal(schema.const));
  else if (schema.enum) parts.push(union(schema.enum.map(literal)));
  else if (schema.type || schema.properties || schema.items || schema.additionalProperties) {
    // The alternatives that a discriminator tells apart repeat the properties of what they are alternatives of.
    const isOnlyAlternatives = schema.type === 'object' && (schema.oneOf || schema.anyOf) && !schema.properties && typeof schema.additionalProperties !== 'object';
    if (!isOnlyAlternatives) parts.push(union([schema.type ?? implied(schema)].flat().map(kind => ofKind(kind, schema, where, indent))));
  }
  for (const alternatives of [schema.oneOf, schema.anyOf])
    if (alternatives) parts.push(union(alternatives.map(each => alternative(each, schema.discriminator, where, indent))));
  for (const each of schema.allOf ?? []) parts.push(type(each, where, indent));
  return parts.length === 0 ? 'unknown' : [...new Set(parts)].map((part, _, all) => (all.length > 1 ? grouped(part, '|') : part)).join(' & ');
}

const implied = schema => (schema.items ? 'array' : 'object');

function ofKind(kind, schema, where, indent) {
  switch (kind) {
    case 'null':
    case 'string':
    case 'boolean':
      return schema.format === 'binary' ? 'Blob' : kind;
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return schema.prefixItems
        ? `[${schema.prefixItems.map(item => type(item, where, indent)).join(', ')}]`
        : `${grouped(type(schema.items ?? true, where, indent), '|&')}[]`;
    case 'object':
      return object(schema, where, indent);
    default:
      throw new Error(`${where}: generate.mjs does not know the type '${kind}'.`);
  }
}

function object(schema, where, indent) {
  const required = new Set(schema.required);
  const inner = indent + '  ';
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) =>
    `${comment(property.description, inner)}${inner}${key(name)}${required.has(name) ? '' : '?'}: ${type(property, `${where}.${name}`, inner)};\n`);
  const rest = schema.additionalProperties;
  const map = rest === undefined || rest === false ? undefined : `{ [name: string]: ${type(rest, `${where}.*`, indent)} }`;
  if (properties.length === 0) return map ?? (rest === false ? '{ [name: string]: never }' : '{ [name: string]: unknown }');
  const text = `{\n${properties.join('')}${indent}}`;
  return map ? `${text} & ${map}` : text;
}

/** One of several; when a property tells them apart, with the value that it has here. */
function alternative(schema, discriminator, where, indent) {
  const text = type(schema, where, indent);
  const values = Object.entries(discriminator?.mapping ?? {}).filter(([, ref]) => ref === schema.$ref).map(([value]) => literal(value));
  return values.length === 0 ? text : `(${text} & { ${key(discriminator.propertyName)}: ${union(values)} })`;
}

function reference(ref, where) {
  const name = /^#\/components\/schemas\/(\w+)$/.exec(ref)?.[1];
  if (!name) throw new Error(`${where}: generate.mjs cannot follow '${ref}'.`);
  return name;
}

const literal = value => (typeof value === 'string' ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'` : JSON.stringify(value));
const key = name => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name));
const union = types => [...new Set(types)].join(' | ');

function grouped(text, operators) {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if ('({['.includes(text[i])) depth++;
    else if (')}]'.includes(text[i])) depth--;
    else if (depth === 0 && operators.includes(text[i])) return `(${text})`;
  }
  return text;
}

function comment(description, indent) {
  if (!description) return '';
  const lines = description.replaceAll('*/', '*\\/').split('\n').map(line => line.trim());
  return lines.length === 1 ? `${indent}/** ${lines[0]} */\n` : `${indent}/**\n${lines.map(line => `${indent} * ${line}`.trimEnd() + '\n').join('')}${indent} */\n`;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) writeFileSync(target, generate(readDocument()));
