import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import 'survey-core/survey-core.min.css';
import { generatedQuestionnaire } from '../../fixtures/generated-questionnaire.ts';
import { surveyOf } from '../../fixtures/survey-of.ts';

// Ours works every key in at once, so theirs does too.
const model = new Model({ ...surveyOf(generatedQuestionnaire()), textUpdateMode: 'onTyping' });
createRoot(document.getElementById('root')!).render(createElement(Survey, { model }));
