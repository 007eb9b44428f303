// Reads files, and prints for each what is wrong with it, or its status.
import { readFileSync } from "node:fs";
import { BundleError, parseBundle, readBundle } from "@kneadwork/bundle";

console.log(JSON.stringify(process.argv.slice(2).map(file => {
  const text = readFileSync(file, "utf8");
  const result = readBundle(text);
  try {
    return { status: parseBundle(text).status };
  } catch (error) {
    const { code, path, what, mend } = error;
    return { code, path, what, mend, message: error.message, ours: error instanceof BundleError && result.problem.what === what };
  }
})));
