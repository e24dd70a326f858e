export { default } from '../../messages/es/xlsform.json' with { type: 'json' };
