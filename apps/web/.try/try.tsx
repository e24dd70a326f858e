import { compile } from '@chorsu/answers';
import { AnswerModel, FormProvider, SectionForm } from '@chorsu/form-ui';
import { Outbox, newId } from '@chorsu/api-client';
import { ThemeProvider } from '@chorsu/ui';
import { createRoot } from 'react-dom/client';
import { initialLanguage, LanguageProvider } from '../src/parts/language.tsx';
import allKinds from '../../../tests/fixtures/questionnaires/all-kinds.json';
const q = new URLSearchParams(location.search);
let document_: any = (allKinds as any).document ?? allKinds;
if (q.get('doc') === 'big') document_ = (await import('../../../tests/fixtures/generated-questionnaire.ts' as any)).generatedQuestionnaire?.() ?? document_;
const initial = await initialLanguage();
const theme = q.get('theme'); if (theme) document.documentElement.dataset.mantineColorScheme = theme;
const A='01900000-0000-7000-8000-00000000000a', B='01900000-0000-7000-8000-00000000000b', acc='01900000-0000-7000-8000-00000000000c', ass='01900000-0000-7000-8000-00000000000d';
const outbox = await Outbox.open<any>({ account: acc, send: q.get('off') ? () => Promise.reject(new Error('x')) : async (_a, cs) => { await new Promise(r=>setTimeout(r,200)); return cs.map(c=>({id:c.id,outcome: c.value==='bad'?'refused':'applied', ...(c.value==='bad'?{reason:'answer.wrong-shape'}:{})} as any)); } });
const compiled = compile(document_);
console.log('issues', compiled.issues);
const model = new AnswerModel({ compiled, records: [], context: { leadOf: () => A, environment: { today:'2026-11-23', now:'2026-11-23T05:00:00.000Z', zone:'Asia/Tashkent', seed:'s' } }, by: acc,
  writer: { newId: () => newId(), now: () => new Date().toISOString(), draft: (p,a)=>outbox.draft(ass,p,a), type: c=>outbox.type(ass,c), add: c=>outbox.add(ass,c), leave: p=>outbox.sealAt(ass,p), retry: id=>void outbox.retry(id), discard: id=>void outbox.discard(id),
   saving: p => { const s = outbox.stateOf(ass,p); return s.state!=='refused'? s : { state:'refused', refusals: s.records.map(r=>({id:r.change.id, aspect:r.change.aspect, value:(r.change as any).value, reason:r.reason!}))}; } },
  rights: { institutionFor: () => A, maySettle: true } });
model.adopt(outbox.records(ass).filter(r=>r.state!=='refused').map(r=>r.change));
outbox.subscribe(e => { if (e.outcomes) model.drop(new Set(outbox.records(ass).filter(r=>r.state==='refused').map(r=>r.change.id))); model.savingChanged(e.paths); });
(window as any).model = model; (window as any).outbox = outbox; (window as any).B = B; (window as any).newId=newId;
const names: any = { [A]: { en: 'Ministry of Justice' }, [B]: { en: 'Ministry of Interior' } };
const surroundings = { model, language: initial.language, institutionName: (id: string) => names[id], hasShortcuts: true, reportUnclear: async () => {}, earlierDate: '2024' };
createRoot(document.getElementById('root')!).render(
  <LanguageProvider initial={initial}><ThemeProvider direction={document.documentElement.dir as any}>
   <FormProvider value={surroundings}><div style={{maxWidth:720,margin:'20px auto',padding:'0 28px'}}>{document_.sections.map((s: any)=> <div key={s.code}><h1>{s.code}</h1><SectionForm section={s} /></div>)}</div></FormProvider>
  </ThemeProvider></LanguageProvider>);
