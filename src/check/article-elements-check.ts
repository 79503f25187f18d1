import {run} from './command.js';

const coloured = process.stdout.isTTY && !process.env['NO_COLOR'];
const {code, output, complaint} = await run(process.argv.slice(2), coloured);
process.stdout.write(output);
process.stderr.write(complaint);
// Not `exit()`, which may cut off what a pipe has not taken yet.
process.exitCode = code;
