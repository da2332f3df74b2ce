import type { IncomingMessage, ServerResponse } from 'node:http';
import { toScreen } from './screen';

/** The address that a television is redirected to; undefined if the address is not a screen’s. */
function ledTo(url: string): string | undefined {
  let location: string | undefined;
  const res = {
    writeHead(_status: number, headers: { location: string }) {
      location = headers.location;
      return res;
    },
    end: () => undefined,
  };
  const was = toScreen({ url } as IncomingMessage, res as unknown as ServerResponse);
  return was ? location : undefined;
}

test.each([
  ['/screen/K01', '/app/#/pages/screen/index?departmentId=K01'],
  ['/screen/K01/', '/app/#/pages/screen/index?departmentId=K01'],
  ['/screen/K01?key=k%20a', '/app/#/pages/screen/index?departmentId=K01&access=k+a'],
  ['/', undefined],
  ['//', undefined],
  ['//screen/K01', undefined],
  ['/screen/', undefined],
])('%s leads to %s', (url, led) => {
  expect(ledTo(url)).toBe(led);
});
