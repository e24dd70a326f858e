import nx from '@nx/eslint-plugin';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** The allowed order of arrows between api features: a later one may import an earlier one. */
export const apiFeatures = [
  'organisations',
  'members',
  'questionnaires',
  'cycles',
  'releases',
  'assessments',
  'insights',
  'home',
  'demonstration',
];

/** Web features never import each other; what several of them show lives in `parts`. */
export const webFeatures = [
  'sign-in',
  'home',
  'questionnaires',
  'cycles',
  'filling',
  'insights',
  'releases',
  'organisations',
  'members',
  'account',
  'administration',
];

const apiZones = apiFeatures.map((feature, index) => ({
  target: `./apps/api/src/features/${feature}`,
  from: apiFeatures.slice(index + 1).map((later) => `./apps/api/src/features/${later}`),
  message: 'An api feature imports only earlier features.',
}));
const webZones = webFeatures.map((feature) => ({
  target: `./apps/web/src/features/${feature}`,
  from: webFeatures.filter((other) => other !== feature).map((other) => `./apps/web/src/features/${other}`),
  message: 'Web features never import each other.',
}));
const zones = [
  {
    target: './apps/api/src/platform',
    from: './apps/api/src/features',
    message: 'The platform knows no feature.',
  },
  { target: './apps/web/src/parts', from: './apps/web/src/features', message: 'Parts know no feature.' },
  ...apiZones,
  ...webZones,
].filter((zone) => zone.from.length > 0);

const core = (floor) => ({
  sourceTag: `core:${floor}`,
  onlyDependOnLibsWithTags: Array.from({ length: floor }, (_, below) => `core:${below + 1}`),
});

const depConstraints = [
  {
    sourceTag: 'layer:core',
    onlyDependOnLibsWithTags: ['layer:core'],
    allowedExternalImports: ['valibot', '@jest/globals', 'fast-check'],
  },
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(core),
  { sourceTag: 'layer:api-schema', onlyDependOnLibsWithTags: ['layer:api-schema'] },
  {
    sourceTag: 'layer:i18n',
    onlyDependOnLibsWithTags: ['layer:core', 'layer:i18n'],
    allowedExternalImports: ['@formatjs/*', '@jest/globals'],
  },
  {
    sourceTag: 'layer:api-client',
    onlyDependOnLibsWithTags: ['layer:api-schema', 'layer:core', 'layer:api-client'],
    allowedExternalImports: [
      'urql',
      '@urql/*',
      'wonka',
      'gql.tada',
      'graphql',
      'graphql-ws',
      'idb',
      'fake-indexeddb/*',
      '@jest/globals',
    ],
  },
  { sourceTag: 'layer:ui', onlyDependOnLibsWithTags: ['layer:ui', 'layer:charts'] },
  { sourceTag: 'layer:charts', onlyDependOnLibsWithTags: ['layer:ui', 'layer:charts'] },
  {
    sourceTag: 'layer:form-ui',
    onlyDependOnLibsWithTags: ['layer:form-ui', 'layer:ui', 'layer:charts', 'layer:core', 'layer:i18n'],
  },
  {
    sourceTag: 'layer:app',
    onlyDependOnLibsWithTags: [
      'layer:core',
      'layer:i18n',
      'layer:api-schema',
      'layer:api-client',
      'layer:ui',
      'layer:charts',
      'layer:form-ui',
    ],
  },
  {
    sourceTag: 'side:server',
    notDependOnLibsWithTags: ['side:browser'],
    bannedExternalImports: ['urql', '@urql/*', '@mantine/*', 'react', 'react-dom'],
  },
  {
    sourceTag: 'side:browser',
    notDependOnLibsWithTags: ['side:server'],
    bannedExternalImports: ['@nestjs/*', 'typeorm', 'mysql2', 'fastify'],
  },
  { sourceTag: 'layer:tests', onlyDependOnLibsWithTags: ['layer:core', 'layer:api-schema'] },
];

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '.nx', 'data', 'libs/api-schema/src/*.d.ts'] },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.recommended],
    plugins: { '@nx': nx, 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          noWarnOnMultipleProjects: true,
          project: [
            'libs/core/tsconfig.json',
            'apps/api/tsconfig.json',
            'apps/web/tsconfig.json',
            'tests/tsconfig.json',
          ],
        }),
      ],
    },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints,
          // The commands load lazily what the server imports as usual.
          checkDynamicDependenciesExceptions: ['@chorsu/.*'],
        },
      ],
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.name='forwardRef']", message: 'Turn the arrow round instead.' },
      ],
    },
  },
  {
    files: [
      'libs/core/**/*.ts',
      'libs/ui/**/*',
      'libs/form-ui/**/*',
      'libs/api-client/**/*',
      'apps/web/src/**/*',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'Node does not exist here.' }] },
      ],
    },
  },
  {
    // Tests, benchmarks and house tests share their starters; they are projects only to be run apart.
    files: ['tests/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { allow: ['../api/**', '../fixtures/**', '../house/**'], depConstraints },
      ],
    },
  },
  {
    files: ['apps/api/src/cli.ts', 'apps/api/src/cli/**', 'tests/**', 'tools/**'],
    rules: { 'no-console': 'off' },
  },
);
