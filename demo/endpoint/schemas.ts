import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import type {FormatsPlugin} from 'ajv-formats';
import formats from 'ajv-formats';
import {parse} from 'yaml';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: object;
}

interface Contract {
  readonly components: {readonly parameters: Readonly<Record<string, Parameter>>};
}

const file = new URL('../../src/model/openapi.yaml', import.meta.url);

/** The contract as the package ships it. */
export const contract = parse(readFileSync(file, 'utf8')) as Contract;

/** A reference to a component schema of the contract. */
export function component(name: string): object {
  return {$ref: `contract#/components/schemas/${name}`};
}

/** A schema of a query made of the contract's own parameters. */
export function query(...names: string[]): object {
  const parameters = names.map((name) => contract.components.parameters[name]);
  return {
    type: 'object',
    properties: Object.fromEntries(
      parameters.flatMap((parameter) => (parameter ? [[parameter.name, parameter.schema]] : [])),
    ),
  };
}

/** Compiles schemas that refer to the contract; `texts` are numbers and lists written as text. */
export function createValidator({texts}: {texts: boolean}): Ajv2020 {
  const validator = new Ajv2020({
    strict: false,
    allErrors: true,
    useDefaults: texts,
    coerceTypes: texts,
  });
  // The module's default export is typed for bundlers, yet Node gives the function itself.
  (formats as unknown as FormatsPlugin)(validator);
  // The package of formats has none for addresses in any script; the platform's parser reads them.
  validator.addFormat('iri', (value) => URL.canParse(value));
  validator.addFormat('iri-reference', (value) => URL.canParse(value, 'https://base.example'));
  return validator.addSchema(contract, 'contract');
}
