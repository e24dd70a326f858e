const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      swcrc: false,
      jsc: {
        parser: { syntax: 'typescript', decorators: true, tsx: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
        target: 'es2023',
        keepClassNames: true,
        experimental: { keepImportAttributes: true },
      },
      module: { type: 'es6' },
    },
  ],
};
const common = {
  transform,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transformIgnorePatterns: ['/node_modules/'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.nx'],
};

export default {
  // A busy machine is no failure; what never ends is.
  testTimeout: 30_000,
  projects: [
    {
      ...common,
      displayName: 'core',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/libs/core/**/*.spec.ts',
        '<rootDir>/libs/i18n/**/*.spec.ts',
        '<rootDir>/libs/charts/**/*.node.spec.tsx',
      ],
    },
    {
      ...common,
      displayName: 'api',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/apps/api/**/*.spec.ts', '<rootDir>/tests/api/**/*.spec.ts'],
    },
    {
      ...common,
      displayName: 'house',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/house/**/*.spec.ts'],
    },
    {
      ...common,
      displayName: 'web',
      testEnvironment: '<rootDir>/tools/jest-browser-environment.mjs',
      setupFilesAfterEnv: ['<rootDir>/tools/jest-browser-setup.mjs'],
      testPathIgnorePatterns: ['/node_modules/', '\\.node\\.spec\\.'],
      moduleNameMapper: { '\\.css$': '<rootDir>/tools/jest-empty-style.mjs' },
      testMatch: [
        '<rootDir>/apps/web/**/*.spec.{ts,tsx}',
        '<rootDir>/libs/{ui,charts,form-ui,api-client}/**/*.spec.{ts,tsx}',
      ],
    },
  ],
};
