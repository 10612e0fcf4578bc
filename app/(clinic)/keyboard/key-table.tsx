import type { ReactElement } from 'react';
import { ScrollTable } from '@/components/ui/scroll-table';
import type { KeyLine } from './key-map';

type Props = { readonly title: string; readonly lines: readonly KeyLine[] };

export function KeyTable({ title, lines }: Props): ReactElement {
  return (
    <div className="grid gap-1">
      <h3 className="font-semibold">{title}</h3>
      <ScrollTable label={title}>
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">Does</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ keys, does }) => (
            <tr key={keys}>
              <th scope="row" className="w-44 whitespace-nowrap">
                <kbd>{keys}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </div>
  );
}
