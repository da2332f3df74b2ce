import { join } from 'node:path';

const { countStaying } = require(join(__dirname, 'subjects.cjs')) as {
  countStaying: (imports: [from: string, to: string][]) => { stay: number; all: number };
};

const imports = (...pairs: string[]) =>
  pairs.map(pair => pair.split(' > ') as [from: string, to: string]);

test('an import stays where both files are of one subject, in any top-level folder', () => {
  expect(
    countStaying(
      imports(
        'cloudfunctions/modules/strikes/steps/settle.ts > domain/strikes/strikes.ts',
        'texts/zh-CN/strikes/strikes.ts > types/strikes/strikes.ts',
        'domain/strikes/strikes.ts > types/people/patient.ts',
      ),
    ),
  ).toEqual({ stay: 2, all: 3 });
});

test('a page is of the subject that it imports most; shared ground and tests do not count', () => {
  expect(
    countStaying(
      imports(
        'src/pages/strikes/index.tsx > types/strikes/viewStrikes.ts',
        'src/pages/strikes/index.tsx > src/pages/strikes/Line.tsx',
        'src/pages/strikes/Line.tsx > types/strikes/strikes.ts',
        'src/pages/strikes/Line.tsx > types/people/patient.ts',
        'src/pages/strikes/Line.tsx > src/parts/Card.tsx',
        'src/pages/strikes/Line.tsx > domain/time/time.ts',
        'domain/strikes/strikes.test.ts > types/strikes/strikes.ts',
      ),
    ),
  ).toEqual({ stay: 3, all: 4 });
});
