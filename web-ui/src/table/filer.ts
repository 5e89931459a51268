import { type TableFile, csvFile, xlsxFile } from './files';
import type { Told } from './filing';

// Runs in a worker: told how a file begins, then its rows, then that they were all; answers with the file.
let file: TableFile | undefined;

onmessage = ({ data }: MessageEvent<Told>) => {
  if ('begin' in data) {
    file = data.begin === 'csv' ? csvFile(data.heading) : xlsxFile(data.heading, data.sheets);
  } else if ('rows' in data) {
    file?.take(data.rows);
  } else {
    file?.done().then(postMessage, (fault: unknown) =>
      setTimeout(() => {
        // Out of the promise, so that the page hears of it.
        throw fault;
      }),
    );
  }
};
