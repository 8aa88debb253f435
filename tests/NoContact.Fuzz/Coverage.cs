using System.Numerics;
using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace NoContact.Fuzz;

/// <summary>
/// The edges that the instrumented assemblies walked, as AFL counts them: a byte an edge, seen anew where its count
/// reaches another power of two.
/// </summary>
internal sealed unsafe class Coverage
{
    private const int Size = 64 * 1024;
    private readonly byte* _walked = (byte*)NativeMemory.AllocZeroed(Size);
    private readonly byte[] _seen = new byte[Size];

    public Coverage() => Trace.SharedMem = _walked;

    /// <summary>How many edges were ever walked.</summary>
    public int Edges { get; private set; }

    public void Clear()
    {
        new Span<byte>(_walked, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether the last run walked an edge, or walked one so often, as none before it.</summary>
    public bool SawNew()
    {
        var isNew = false;
        var words = new ReadOnlySpan<ulong>(_walked, Size / sizeof(ulong));
        for (var word = 0; word < words.Length; word++)
        {
            if (words[word] == 0) continue;
            for (var i = word * sizeof(ulong); i < (word + 1) * sizeof(ulong); i++)
            {
                if (_walked[i] == 0) continue;
                var bucket = (byte)(1 << BitOperations.Log2(_walked[i]));
                if ((_seen[i] & bucket) != 0) continue;
                if (_seen[i] == 0) Edges++;
                _seen[i] |= bucket;
                isNew = true;
            }
        }

        return isNew;
    }
}
