import { useText } from '../../i18n/useText.ts';
import { FormTextField } from '../../layout/FormTextField.tsx';
import { PositionLink } from '../../units/links.tsx';
import { relatedTo, relationKinds } from '../../units/relations.ts';
import type { JobRecord } from '../record.ts';
import { Ruled } from './Part.tsx';

/** Whom the post works with, one kind a row; a kind without anybody is shown blank. */
export const Relations = ({ post }: { post: JobRecord['position'] }) => {
  const text = useText();
  return (
    <Ruled fluid>
      <tbody>
        {relationKinds.map((kind) => {
          const related = relatedTo(post, kind);
          return (
            <tr key={kind}>
              <th scope="row" className="label">
                {text(`positions.kinds.${kind}`)}
              </th>
              <td>
                {related.length === 0 &&
                  (kind === 'DIRECT_SUBORDINATE' && post.directSubordinates.state !== 'ABSENT' ? (
                    <FormTextField value={post.directSubordinates} />
                  ) : (
                    <span className="quiet">{text('frame.none')}</span>
                  ))}
                {related.map(({ name, position }, index) => (
                  <span key={position?.id ?? name}>
                    {index > 0 && text('form.comma')}
                    {position ? <PositionLink position={position} /> : name}
                    {!position && kind !== 'EXTERNAL_CONTACT' && (
                      <span className="quiet no-print">〔{text('positions.unresolved')}〕</span>
                    )}
                  </span>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Ruled>
  );
};
