// Checks the types and puts the page together in dist/.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";

execFileSync(process.execPath, [createRequire(import.meta.url).resolve("typescript/bin/tsc")], { stdio: "inherit" });
rmSync("dist", { recursive: true, force: true });
cpSync("static", "dist", { recursive: true });
const common = { bundle: true, minify: true, format: "esm", target: "es2022", outdir: "dist", loader: { ".txt": "text", ".svg": "text" }, legalComments: "none" };
await build({ ...common, entryPoints: { app: "src/main.ts" } });
const made = createHash("sha256");
readdirSync("dist").sort().forEach(name => made.update(name).update(readFileSync(join("dist", name))));
await build({ ...common, format: "iife", entryPoints: ["src/service-worker.ts"], define: { BUILD: JSON.stringify(made.digest("hex").slice(0, 12)) } });
