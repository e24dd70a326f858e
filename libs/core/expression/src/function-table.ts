import { chanceFunctions } from './chance-functions.ts';
import { choiceFunctions } from './choice-functions.ts';
import { dateFunctions } from './date-functions.ts';
import { digestFunctions } from './digest-functions.ts';
import type { FunctionRule } from './function-rule.ts';
import { geoFunctions } from './geo-functions.ts';
import { logicFunctions } from './logic-functions.ts';
import { nodeFunctions } from './node-functions.ts';
import { numberFunctions } from './number-functions.ts';
import { textFunctions } from './text-functions.ts';

/** All functions by name. */
export const functions: ReadonlyMap<string, FunctionRule> = new Map(
  [
    chanceFunctions,
    choiceFunctions,
    dateFunctions,
    digestFunctions,
    geoFunctions,
    logicFunctions,
    nodeFunctions,
    numberFunctions,
    textFunctions,
  ].flatMap((group) => Object.entries(group)),
);
