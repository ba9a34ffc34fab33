namespace Microsoft.SqlServer.Server;

/// <summary>How a CLR user-defined type is stored. SqlClient only asks whether a parameter has one; this program never does.</summary>
public enum Format
{
    Unknown,
    Native,
    UserDefined,
}

/// <summary>Binary form of a CLR user-defined type, as SqlClient expects it by name.</summary>
public interface IBinarySerialize
{
    void Read(BinaryReader r);

    void Write(BinaryWriter w);
}

/// <summary>Marks a CLR user-defined type, as SqlClient expects it by name.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format { get; } = format;

    public int MaxByteSize { get; set; }

    public bool IsFixedLength { get; set; }

    public bool IsByteOrdered { get; set; }

    public string? ValidationMethodName { get; set; }

    public string? Name { get; set; }
}

/// <summary>Thrown by SqlClient for a type that is not a valid CLR user-defined type.</summary>
public sealed class InvalidUdtException : Exception
{
    private InvalidUdtException(string message) : base(message)
    {
    }

    public static InvalidUdtException Create(Type udtType, string resourceReason) => new($"'{udtType.FullName}' is not a valid user-defined type: {resourceReason}");
}
