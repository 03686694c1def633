// Prints "N passed, N failed" from vitest's JSON report. A missing report means that the check before the tests failed.
import { existsSync, readFileSync, statSync } from 'node:fs';

const path = process.argv[2] ?? '';
if (!existsSync(path) || statSync(path).size === 0) {
  console.log('0 passed, 1 failed');
} else {
  const { numPassedTests, numFailedTests, numFailedTestSuites, success } = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  // A file that could not be loaded has no tests, but it is a failure all the same.
  const failed = numFailedTests > 0 ? numFailedTests : success ? 0 : Math.max(1, numFailedTestSuites);
  console.log(`${numPassedTests} passed, ${failed} failed`);
}
