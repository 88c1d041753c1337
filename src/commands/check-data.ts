/**
 * Checks a folder of data and the releases frozen in it, and prints what was mended and either what
 * it holds or every fault. The folder is the argument, or MAP_DATA, or `data`.
 */
import { checkFolder } from "./check-folder.ts";

const folder = process.argv[2] ?? process.env["MAP_DATA"] ?? "data";
const { said, faults } = await checkFolder(folder);
for (const line of said) console.log(line);
for (const line of faults) console.error(line);
if (faults.length > 0) process.exitCode = 1;
