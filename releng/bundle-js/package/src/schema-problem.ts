import { damaged, type Problem } from "./problem.js";

/** What ajv says of a value that does not fit the schema, as far as it is used here. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Turns what ajv says into a problem in plain words: the error that lies deepest, since those above only follow from it. */
export function schemaProblem(errors: readonly SchemaError[]): Problem {
  const deepest = errors.reduce((found, error) => error.instancePath.length > found.instancePath.length ? error : found);
  return damaged(deepest.instancePath, words(deepest));
}

function words({ keyword, params }: SchemaError): string {
  switch (keyword) {
    case "required":
      return `Here the property "${params["missingProperty"]}" is missing.`;
    case "additionalProperties":
      return `Here stands the property "${params["additionalProperty"]}", which a bundle of this format does not have.`;
    case "type":
      return `Here should stand ${[params["type"]].flat().map(type => TYPES[String(type)] ?? String(type)).join(" or ")}.`;
    case "const":
      return `Here should stand ${JSON.stringify(params["allowedValue"])}.`;
    case "enum":
      return `Here should stand one of ${(params["allowedValues"] as unknown[]).map(value => JSON.stringify(value)).join(", ")}.`;
    case "discriminator":
      return `Here the property "${params["tag"]}" has a value that is not known: ${JSON.stringify(params["tagValue"])}.`;
    case "pattern":
      return "Here stands a text that is not written as it has to be.";
    case "minLength":
      return "Here stands an empty text.";
    case "minItems":
      return "Here stands a list that is too short.";
    case "uniqueItems":
      return "Here stands a list that names something twice.";
    case "minimum":
      return `Here stands a number below ${params["limit"]}.`;
    default:
      return `What stands here is not as it has to be (${keyword}).`;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  integer: "a whole number",
  null: "null",
  number: "a number",
  object: "an object",
  string: "a text",
};
