export { default } from '../../messages/ru/xlsform.json' with { type: 'json' };
