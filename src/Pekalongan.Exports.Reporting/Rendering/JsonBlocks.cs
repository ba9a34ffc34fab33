using System.Text.Json;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>Each block as an object that names its kind ("jenis").</summary>
internal sealed class JsonBlocks(Utf8JsonWriter json, Language language) : IBlockVisitor
{
    public void Visit(Heading heading)
    {
        Start("judul");
        json.WriteNumber("tingkat", heading.Level);
        json.WriteString("teks", heading.Text.In(language));
        json.WriteEndObject();
    }

    public void Visit(Paragraph paragraph) => Words("paragraf", paragraph.Text);

    public void Visit(ItemList list)
    {
        Start("daftar");
        json.WriteStartArray("isi");
        foreach (var item in list.Items)
            json.WriteStringValue(item.In(language));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void Visit(Note note) => Words("catatan", note.Text);

    public void Visit(KeyFigures figures)
    {
        Start("angka_utama");
        json.WriteStartArray("isi");
        foreach (var figure in figures.Items)
            Labelled(figure.Key, figure.Label, figure.Value, figure.Remark);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void Visit(Facts facts)
    {
        Start("keterangan");
        json.WriteStartArray("isi");
        foreach (var fact in facts.Items)
            Labelled(fact.Key, fact.Label, fact.Value, fact.Remark, fact.Source);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void Visit(Table table)
    {
        Start("tabel");
        json.WriteString("kunci", table.Key);
        json.WriteString("judul", table.Caption.In(language));
        if (table.Source is { } source)
            json.WriteNumber("sumber", source);
        json.WriteStartObject("kolom");
        foreach (var column in table.Columns)
            json.WriteString(column.Key, column.Header.In(language));
        json.WriteEndObject();
        if (table.IsEmpty && table.EmptyText is { } empty)
            json.WriteString("kosong", empty.In(language));
        json.WriteStartArray("kelompok");
        foreach (var group in table.Groups)
        {
            json.WriteStartObject();
            JsonRenderer.Optional(json, "judul", group.Title, language);
            json.WriteStartArray("baris");
            foreach (var row in group.Rows)
                Cells(table, row);
            json.WriteEndArray();
            Named("subjumlah", table, group.Subtotal);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Named("jumlah", table, table.Total);
        json.WriteEndObject();
    }

    public void Visit(BarChart chart)
    {
        Start("diagram");
        json.WriteString("judul", chart.Caption.In(language));
        json.WriteString("uraian", chart.AlternativeText.In(language));
        if (chart.Band is { } band)
        {
            json.WriteStartObject("proyeksi");
            Value("bawah", Cell.Of(band.Low, band.GranularityCents));
            Value("tengah", Cell.Of(band.Point, band.GranularityCents));
            Value("atas", Cell.Of(band.High, band.GranularityCents));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        Visit(chart.Data);
    }

    public void Visit(LetterOpening opening)
    {
        Start("pembuka_surat");
        json.WriteString("tempat", opening.Place);
        json.WriteString("tanggal", InvariantText.Date(opening.Date));
        json.WriteStartArray("isi");
        foreach (var fact in opening.References)
            Labelled(fact.Key, fact.Label, fact.Value, fact.Remark);
        json.WriteEndArray();
        json.WriteStartArray("kepada");
        foreach (var line in opening.Addressee)
            json.WriteStringValue(line.In(language));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void Visit(QrCode code)
    {
        Start("kode_qr");
        json.WriteString("teks", code.Text);
        json.WriteString("label", code.Label.In(language));
        json.WriteEndObject();
    }

    public void Visit(CertificateFace face)
    {
        Start("sertifikat");
        json.WriteString("judul", face.Title.In(language));
        json.WriteString("nomor", face.Number.In(language));
        json.WriteString("pengantar", face.Lead.In(language));
        json.WriteString("nama", face.Name);
        json.WriteString("usaha", face.Business);
        json.WriteString("teks", face.Text.In(language));
        json.WriteEndObject();
        Visit(face.Signature);
        Visit(face.Code);
    }

    public void Visit(NameCardSheet sheet)
    {
        Start("kartu_nama");
        json.WriteStartArray("isi");
        foreach (var card in sheet.Cards)
        {
            json.WriteStartObject();
            json.WriteString("kegiatan", card.Occasion.In(language));
            json.WriteString("nama", card.Name);
            json.WriteString("usaha", card.Business);
            json.WriteString("kode", card.Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void Visit(SignatureBlock signature)
    {
        Start("tanda_tangan");
        json.WriteString("tempat", signature.Place);
        json.WriteString("tanggal", InvariantText.Date(signature.Date));
        if (signature.Signer is { } signer)
        {
            json.WriteStartArray("jabatan");
            foreach (var line in signer.Position)
                json.WriteStringValue(line.In(language));
            json.WriteEndArray();
            json.WriteString("nama", signer.Name);
            json.WriteString("pangkat", signer.Rank);
            json.WriteString("nip", signer.Nip);
        }
        else
        {
            json.WriteNull("nama");
            json.WriteString("nama_keterangan", SignatureText.NotSet.In(language));
        }

        json.WriteEndObject();
    }

    public void Visit(Footnotes footnotes)
    {
        Start("catatan_kaki");
        json.WriteStartObject("isi");
        for (var i = 0; i < footnotes.Items.Length; i++)
            json.WriteString(FootnoteText.Mark(i + 1)[..^1], footnotes.Items[i].In(language));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public void Visit(Annex annex)
    {
        Start("lampiran");
        json.WriteNumber("nomor", annex.Number);
        json.WriteString("judul", annex.Title.In(language));
        json.WriteEndObject();
    }

    public void Visit(Sources sources)
    {
        Start("sumber");
        json.WriteStartArray("isi");
        foreach (var source in sources.Items)
        {
            json.WriteStartObject();
            json.WriteString("teks", source.Text.In(language));
            if (source.Address is { } address)
                json.WriteString("alamat", address.AbsoluteUri);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void Visit(PageBreak pageBreak)
    {
    }

    private void Start(string kind)
    {
        json.WriteStartObject();
        json.WriteString("jenis", kind);
    }

    private void Words(string kind, Phrase text)
    {
        Start(kind);
        json.WriteString("teks", text.In(language));
        json.WriteEndObject();
    }

    private void Labelled(string key, Phrase label, Cell cell, Phrase? remark, int? source = null)
    {
        json.WriteStartObject();
        json.WriteString("kunci", key);
        json.WriteString("label", label.In(language));
        Value("nilai", cell);
        if (JsonUnit.Of(cell) is { } unit)
            json.WriteString("satuan", unit);
        JsonRenderer.Optional(json, "keterangan", remark, language);
        if (source is { } number)
            json.WriteNumber("sumber", number);
        json.WriteEndObject();
    }

    private void Named(string name, Table table, Row? row)
    {
        if (row is null)
            return;
        json.WritePropertyName(name);
        Cells(table, row);
    }

    private void Cells(Table table, Row row)
    {
        json.WriteStartObject();
        for (var i = 0; i < row.Cells.Length; i++)
            Value(table.Columns[i].Key, row.Cells[i]);
        json.WriteEndObject();
    }

    private void Value(string name, Cell cell)
    {
        var (text, isNumber) = InvariantText.Of(cell, language);
        json.WritePropertyName(name);
        if (isNumber)
            json.WriteRawValue(text!, skipInputValidation: true);
        else
            json.WriteStringValue(text);
        if (cell is UnknownCell unknown)
            json.WriteString(name + "_keterangan", unknown.Reason.In(language));
        if (JsonUnit.Granularity(cell) is { } granularity)
        {
            json.WritePropertyName(name + "_ketelitian");
            json.WriteRawValue(granularity, skipInputValidation: true);
        }

        if (cell.Footnote is { } footnote)
            json.WriteString(name + "_catatan_kaki", FootnoteText.Mark(footnote)[..^1]);
    }
}
