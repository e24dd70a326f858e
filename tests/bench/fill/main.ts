import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import 'survey-core/survey-core.min.css';
/* eslint-disable @nx/enforce-module-boundaries -- fixtures are files for all tests, no project of their own */
import { generatedQuestionnaire } from '../../fixtures/generated-questionnaire.ts';
import { surveyOf } from '../../fixtures/survey-of.ts';
/* eslint-enable @nx/enforce-module-boundaries */

// Ours works every key in at once, so theirs does too.
const model = new Model({ ...surveyOf(generatedQuestionnaire()), textUpdateMode: 'onTyping' });
createRoot(document.getElementById('root')!).render(createElement(Survey, { model }));
