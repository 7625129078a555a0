import { Ajv, type Options } from 'ajv';
import formats from 'ajv-formats';
import type { App } from '../app.ts';

const compilerWith = (options: Options) => {
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
export const validateRequests = (app: App): void => {
  const literal = compilerWith({ coerceTypes: false });
  const textual = compilerWith({ coerceTypes: 'array' });
  app.setValidatorCompiler<object>(({ schema, httpPart }) =>
    httpPart === 'body' ? literal.compile(schema) : textual.compile(schema),
  );
};
