import {brokenEndpoint} from './broken-endpoint.mjs';
import {lackingChunk} from './lacking-chunk.mjs';
import {restartable} from './restartable.mjs';
import {seedList} from './seed-list.mjs';
import {stagedAnswers} from './staged-answers.mjs';
import {strictPage} from './strict-page.mjs';

/** What the test server serves beside the files of the project. */
export const middleware = [
  brokenEndpoint,
  stagedAnswers,
  lackingChunk,
  restartable,
  seedList,
  strictPage,
];
