// Prints what the shipped knowledge holds, as JSON: npm run -s knowledge:report
import { knowledgeBase } from '@/lib/knowledge/current';
import { knowledgeReport } from '@/lib/knowledge/report';

process.stdout.write(`${JSON.stringify(knowledgeReport(knowledgeBase()), null, 2)}\n`);
