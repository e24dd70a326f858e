import { QuestionnaireDocument } from '@chorsu/questionnaire';
import * as v from 'valibot';
import context from './needs-assessment/00-context.json' with { type: 'json' };
import legal from './needs-assessment/01-legal.json' with { type: 'json' };
import authorities from './needs-assessment/02-authorities.json' with { type: 'json' };
import strategy from './needs-assessment/03-strategy.json' with { type: 'json' };
import prevention from './needs-assessment/04-prevention.json' with { type: 'json' };
import borders from './needs-assessment/05-borders.json' with { type: 'json' };
import detection from './needs-assessment/06-detection.json' with { type: 'json' };
import response from './needs-assessment/07-response.json' with { type: 'json' };
import recovery from './needs-assessment/08-recovery.json' with { type: 'json' };
import people from './needs-assessment/09-people.json' with { type: 'json' };
import cooperation from './needs-assessment/10-cooperation.json' with { type: 'json' };
import frame from './needs-assessment/frame.json' with { type: 'json' };

/** The CBRN needs assessment that ships with the product: the frame and one file a section, checked as one document. */
export const needsAssessment = (): QuestionnaireDocument =>
  v.parse(QuestionnaireDocument, {
    ...frame,
    sections: [
      context,
      legal,
      authorities,
      strategy,
      prevention,
      borders,
      detection,
      response,
      recovery,
      people,
      cooperation,
    ],
  });
