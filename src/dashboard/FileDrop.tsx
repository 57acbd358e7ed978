import { useRef, useState, type ReactNode } from 'react';

interface Props {
  id: string;
  label: string;
  /** Endings and media types that are offered. */
  accept: string;
  /** Whether several may come at once. */
  many?: boolean;
  onFiles: (files: File[]) => void;
  /** What is said below the field. */
  children?: ReactNode;
}

/** A field for files, which may be picked or dropped. */
export function FileDrop({ id, label, accept, many = false, onFiles, children }: Props) {
  const [over, setOver] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined) => {
    setOver(false);
    const all = [...(files ?? [])];
    if (all.length > 0) onFiles(many ? all : all.slice(0, 1));
  };
  return (
    <div
      className="own-drop"
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={many}
        ref={field}
        onChange={() => {
          take(field.current?.files);
          // The same file may be chosen once more.
          if (field.current) field.current.value = '';
        }}
      />
      {children}
    </div>
  );
}
