import { Ajv, type Options, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import newSerializer from 'fast-json-stringify';
import type { App } from '../app.ts';

const validatorsWith = (options: Options): Ajv => {
  const ajv = new Ajv({
    allErrors: false,
    removeAdditional: false,
    useDefaults: true,
    strict: false,
    ...options,
  });
  formats.default(ajv);
  return ajv;
};

/** Bodies are taken literally; in paths and queries everything is text, so numbers and lists are read from it. */
const literal = validatorsWith({ coerceTypes: false });
const textual = validatorsWith({ coerceTypes: 'array' });

type Check = {
  (...call: Parameters<ValidateFunction>): ReturnType<ValidateFunction>;
  schemaEnv: true;
  errors: NonNullable<ValidateFunction['errors']> | null;
};

/**
 * Compiles what a route takes and answers when it is first called, once a process: all of them together would be a
 * second of every start.
 */
export const compileSchemasWhenNeeded = (app: App): void => {
  app.setValidatorCompiler<object>(({ schema, httpPart }) => {
    const ajv = httpPart === 'body' ? literal : textual;
    let compiled: ValidateFunction | undefined;
    const check: Check = Object.assign(
      (...call: Parameters<ValidateFunction>) => {
        // Ajv knows what it has compiled for another server of this process.
        compiled ??= ajv.compile(schema);
        const isValid = compiled(...call);
        check.errors = compiled.errors ?? null;
        return isValid;
      },
      // Fastify hands on whose part this is to a check of Ajv's, which may then replace the whole of it.
      { schemaEnv: true as const, errors: null },
    );
    return check;
  });
  app.setSerializerCompiler<object>(
    ({ schema }) =>
      (answer) =>
        serializerOf(schema)(answer),
  );
};

const serializers = new WeakMap<object, (answer: unknown) => string>();
const serializerOf = (schema: object) => {
  const known = serializers.get(schema);
  if (known) return known;
  const serialize = newSerializer(schema);
  serializers.set(schema, serialize);
  return serialize;
};
